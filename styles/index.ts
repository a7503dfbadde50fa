import './fonts.css'
import './palette.css'
import './slides.css'
